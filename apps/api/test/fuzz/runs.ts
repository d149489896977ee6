/** How often each procedure is called with a generated input, on each face. */
export const RUNS = 1_000;

/** How often each operation is asked with odd headers, addresses and bodies besides, on each face. */
export const ODD_RUNS = 150;

/** Fixed, so that a failure here is a failure everywhere. fast-check prints it with the smallest request that fails. */
export const SEED = 20_261_121;
