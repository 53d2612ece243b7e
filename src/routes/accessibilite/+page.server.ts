/** A text: nothing in it needs a script. */
export const csr = false;
