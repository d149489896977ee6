/** The phrase of each status code. An import of `node:http` makes Node load its WebSocket client too, which weighs 12 MB. */
export const { STATUS_CODES } = process.getBuiltinModule('node:http');
