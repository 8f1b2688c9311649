const polynomial = 0xedb88320;
const one = 0x80000000;

/** What `joinedCrc` needs to know of a text of this length. */
export function crcShift(byteCount: number): number {
  let shift = one;
  let power = 0x40000000;
  for (let bits = byteCount * 8; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) shift = multiplied(power, shift);
    power = multiplied(power, power);
  }
  return shift;
}

/** The CRC-32 of two texts in a row, from that of each and `crcShift` of the second one's length. */
export const joinedCrc = (first: number, second: number, secondShift: number): number =>
  (multiplied(secondShift, first) ^ second) >>> 0;

/** The product of two polynomials over GF(2) modulo the one of the CRC; the highest power in the lowest bit. */
function multiplied(a: number, b: number): number {
  let product = 0;
  let factor = b;
  for (let mask = one; mask !== 0; mask >>>= 1) {
    if (a & mask) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1;
  }
  return product >>> 0;
}
