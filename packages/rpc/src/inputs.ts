/** The raw inputs of a request, by the index of the call. */
export interface Inputs {
  read(index: number): unknown;
  /** What errors may show: tRPC knows an input only once something has read one, in whichever call. */
  known(index: number): unknown;
}

/** Returns the inputs, none of them read. */
export function createInputs(values: Readonly<Record<number, unknown>>): Inputs {
  let wasRead = false;
  return {
    read(index) {
      wasRead = true;
      return values[index];
    },
    known: (index) => (wasRead ? values[index] : undefined),
  };
}
