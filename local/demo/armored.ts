const ARMORED = /^-----BEGIN AGE ENCRYPTED FILE-----\n[^-]*-----END AGE ENCRYPTED FILE-----$/gm;

/** A text with two spaces before each line, and armored text flush left, so that it can be copied. */
export function indented(text: string): string {
  return text
    .replaceAll(/^(?=.)/gm, '  ')
    .replaceAll(/^ {2}-----BEGIN [\s\S]*?-----END .*$/gm, (block) =>
      block.replaceAll(/^ {2}/gm, ''),
    );
}

/** The same with the first line of each armored text only. */
export function withoutArmored(text: string): string {
  return text.replaceAll(
    ARMORED,
    '-----BEGIN AGE ENCRYPTED FILE-----… (--keep shows the whole text)',
  );
}
