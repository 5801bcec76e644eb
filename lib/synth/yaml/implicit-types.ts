/**
 * What YAML 1.1 reads as something else than text, in the forms that the `yaml` package knows. To it `e5` and `.` are
 * numbers, too. The merge key `<<` is not among them: it leaves that as it is, as a key and as a value.
 */
const FORMS = [
  /^(?:~?|[Nn]ull|NULL)$/,
  /^(?:[YyNn]|[Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF)$/,
  // Integers: binary, hexadecimal, and octal among the decimal ones.
  /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|\d[\d_]*)$/,
  // Floating-point numbers.
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^[-+]?(?:\d[\d_]*)?\.[\d_]*$/,
  /^[-+]?(?:\d[\d_]*)?(?:\.[\d_]*)?[eE][-+]?\d+$/,
  // Numbers to the base of 60.
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  // Dates and instants.
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[tT]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:[ \t]*(?:Z|[-+][012]?\d(?::\d{2})?))?)?$/,
];

/** How all of them begin, or else how short they are: of 10 texts, 9 need not be compared with each form. */
const ANY_FORM = /^(?:[-+.\deE]|.{0,5}$)/;

/** Whether a text without quotes would be read as null, a boolean, a number or an instant. */
export function readsAsOtherType(text: string): boolean {
  return ANY_FORM.test(text) && FORMS.some((form) => form.test(text));
}
