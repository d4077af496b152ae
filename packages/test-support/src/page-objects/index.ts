export { citizenOn, type Citizen } from './citizen-page.js';
export { officerOn } from './officer-page.js';
