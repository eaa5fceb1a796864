/**
 * The message with which a desktop window hands its port to the main process, by way of the preload: its only way out.
 */
export const portMessage = 'kiemphieu-port';
