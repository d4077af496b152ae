export { createPublicClient, type PublicClient, type PublicClientOptions } from './public-client.js';
