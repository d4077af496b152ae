/** What fills the dialog; it comes while the dialog already stands. */
import '@haochaping/elements/define/rating-form.js';
