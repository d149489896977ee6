export { createRpcHandler, type RpcHandler } from './handler.ts';
export type { CreateContextOptions, TrpcRpcOptions } from './options.ts';
export { trpcRpc } from './plugin.ts';
