/** The shape of a catalogue in another language: the same keys, any text. A missing word is a type error. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
