/** The PIN of everybody in the sample congress; its lock screen shows it. */
export const samplePin = '1111';
