/**
 * The message with which a desktop window hands its port to the main process, by way of the preload: its only way out.
 */
export const portMessage = 'kiemphieu-port';

/** The status of a refusal in the contract. */
export const refusedStatus = 422;

/**
 * Over HTTP a refusal travels as 200 with its real status in this header: it is an answer, not a failed load, and as 422
 * the browser would write a line into its console each time.
 */
export const statusHeader = 'x-kiemphieu-status';

/** Where the hall's screen is, in the address of the program's page. */
export const hallHash = '#/hall';
