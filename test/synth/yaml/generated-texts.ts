import fc from 'fast-check';

/** Almost a number, date or word that YAML 1.1 reads as something else than text. */
const misread = fc.oneof(
  fc.stringMatching(/^[-+]?[\d_]{0,4}[.:]?[\d_]{0,3}([eE][-+]?\d{0,5})?$/),
  fc.stringMatching(/^[-+]?0[box]?[\da-fA-F_]{0,6}$/),
  fc.stringMatching(/^[-+]?\d{1,3}(:[0-6]?\d){0,3}(\.\d{0,2})?$/),
  fc.stringMatching(
    /^\d{3,5}-\d{1,3}-\d{1,3}([tT \t]{0,2}\d{1,2}:\d{1,2}:\d{1,2}(\.\d{0,3})? ?(Z|z|[-+]\d{1,2}(:\d\d)?)?)?$/,
  ),
  fc.stringMatching(/^[-+]?\.?(inf|Inf|INF|nan|NaN|NAN)?$/),
  fc.mixedCase(fc.constantFrom('y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '<<', '=')),
);

/** What YAML gives a meaning, in any order. */
const indicators = fc.string({
  unit: fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@`~=<.+/\\ \ta0é'.split('')),
  maxLength: 12,
});

/** Words with spaces between them, from 60 to 200 characters: `yaml` folds such texts when it is told to. */
const long = fc
  .array(fc.oneof(fc.stringMatching(/^[\w:#'"-]{1,12}$/), fc.constantFrom('', ' ', '---', '\t')), {
    minLength: 15,
    maxLength: 40,
  })
  .map((words) => words.join(' ').slice(0, 200))
  .filter(({ length }) => length >= 60);

/** Lines with any white space around and between them. */
const lines = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '  ',
        '\t',
        '\n',
        '\r',
        ' \t',
        '---',
        '...',
        '%',
        '# x',
        '- x',
        'x: y',
        '"',
        "'",
      ),
      fc.stringMatching(/^[ \t]{0,3}[a-z"'\\:#]{0,30}[ \t\r]{0,2}$/),
      long,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));

/** Any UTF-16: control characters, line separators, halves of surrogate pairs and whole ones. */
const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ...['\0', '\x07', '\b', '\v', '\x1b', '\x7f', '\x85', '\xa0', '\u2028', '\u2029', '\ufeff'],
      ...['\ud83d', '\ude00', '\ud83d\ude00', '\ufffe', ' ', '\n', '\r', '%', '---', '"', "'", 'a'],
    ),
    maxLength: 50,
  }),
);

const names = fc.stringMatching(/^[a-z][a-z.-]{0,20}(\/[a-z-]{1,20})?$/);

/** Texts of every kind, most of which need care. */
export const texts = fc.oneof(misread, indicators, long, lines, unicode, names, fc.string());

/** Short enough to be written on a line with their escapes. */
export const lineKeys = fc.oneof(
  texts.map((text) => text.slice(0, 150)),
  names,
);

/** As many characters as from where on a key is written in another form. */
const longKeys = fc
  .tuple(fc.integer({ min: 1018, max: 1026 }), fc.constantFrom('a', '"', 'é', '\n'))
  .map(([length, unit]) => unit.repeat(length));

export const keys = fc.oneof(
  { weight: 30, arbitrary: lineKeys },
  { weight: 1, arbitrary: texts },
  { weight: 1, arbitrary: longKeys },
);
