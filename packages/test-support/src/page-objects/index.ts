export { citizenPage, type CitizenPage } from './citizen-page.js';
export { officerPage } from './officer-page.js';
