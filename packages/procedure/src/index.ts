export { type Failure, toFailure } from './failure.ts';
export type { FieldError } from './field-errors.ts';
export type { Procedure, ProcedureCall } from './procedure.ts';
export { ProcedureError, type ProcedureErrorOptions } from './procedure-error.ts';
export { readProcedures } from './read-procedures.ts';
