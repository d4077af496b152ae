/** The one script of browsers that our modules are too new for. */
import './legacy/polyfills.js';
import './check.js';
import './find.js';
import './known.js';
import './rating.js';
import './resume.js';
import './tracker.js';
