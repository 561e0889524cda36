export type { People } from './api/people-api.js';
export type { ReadUser } from './api/api-call.js';
export { readTabFiles } from './tab/tab-files.js';
export { startHttpServer, type HttpServer, type HttpServerOptions } from './http-server.js';
