/** The PIN of everybody in the sample congress; its lock screen shows it. */
export const samplePin = '1111';

/** Of scrypt: what every lock screen of the sample shows is not worth a tenth of a second. */
export const samplePinCost = 16;
