const ARMORED = /^-----BEGIN AGE ENCRYPTED FILE-----\n[^-]*-----END AGE ENCRYPTED FILE-----$/gm;

/** A text with two spaces before each line. Armored text has none, so that people can copy it. */
export function indented(text: string): string {
  return text
    .replaceAll(/^(?=.)/gm, '  ')
    .replaceAll(/^ {2}-----BEGIN [\s\S]*?-----END .*$/gm, (block) =>
      block.replaceAll(/^ {2}/gm, ''),
    );
}

/** The same, but only with the first line of each armored text. */
export function withoutArmored(text: string): string {
  return text.replaceAll(
    ARMORED,
    '-----BEGIN AGE ENCRYPTED FILE-----… (--keep shows the whole text)',
  );
}
