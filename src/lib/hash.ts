// text -> a short name that is the same on every machine

/**
 * 53 bits of the text in base 36, at most 11 characters.
 *
 * Two rounds of multiplicative mixing over UTF-16 units (the "cyrb53" construction): not for secrets,
 * only to name things by what they say. Two of 10,000 statements collide once in 180 million debates.
 */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
