export { VECTORS, type Vector } from './vectors.js';
