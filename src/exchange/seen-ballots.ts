/**
 * The batches and serials already met: an open-addressing table of number pairs, because a million entries in a Set of
 * strings would take more memory than the whole count.
 */
export class SeenBallots {
  #batches = new Uint32Array(1024);
  #serials = new Uint32Array(1024);
  #size = 0;

  /** Remembers a ballot; false when it was there before. Both numbers are 1 … 2^32 − 1. */
  add(batch: number, serial: number): boolean {
    if (this.#size * 2 >= this.#batches.length) this.#grow();
    const place = this.#placeOf(batch, serial);
    if (this.#serials[place] !== 0) return false;
    this.#batches[place] = batch;
    this.#serials[place] = serial;
    this.#size += 1;
    return true;
  }

  /** Where the pair stands, or the free place where it would. A serial of 0 means free. */
  #placeOf(batch: number, serial: number): number {
    const mask = this.#batches.length - 1;
    let place = (Math.imul(batch, 0x9e3779b1) ^ Math.imul(serial, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (this.#serials[place] !== 0 && (this.#serials[place] !== serial || this.#batches[place] !== batch))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const batches = this.#batches;
    const serials = this.#serials;
    this.#batches = new Uint32Array(batches.length * 2);
    this.#serials = new Uint32Array(serials.length * 2);
    for (let index = 0; index < serials.length; index++) {
      const serial = serials[index] ?? 0;
      if (serial === 0) continue;
      const place = this.#placeOf(batches[index] ?? 0, serial);
      this.#batches[place] = batches[index] ?? 0;
      this.#serials[place] = serial;
    }
  }
}
