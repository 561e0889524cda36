export type { People } from './api/people-api.js';
export { readTabFiles } from './tab/tab-files.js';
export { startHttpServer, type HttpServer, type HttpServerOptions } from './http-server.js';
