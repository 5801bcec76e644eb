type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string>>;

/** A new element. Texts become text nodes: nothing from a forecast is ever read as HTML. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does something at once. */
export function button(label: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** Text that only a screen reader says. */
export function hidden(text: string): HTMLElement {
  return el('span', { class: 'hidden' }, text);
}

/** An element that the page was rendered with. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element #${id}`);
  return element;
}

/** A group of radio buttons that looks like one control; tells which choice was made. */
export function choice(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
  onChoose: (value: string) => void,
): HTMLFieldSetElement {
  const group = el('fieldset', { class: 'choice' }, el('legend', { class: 'hidden' }, label));
  for (const [index, [value, text]] of choices.entries()) {
    const input = el('input', { type: 'radio', name, value, ...(index === 0 ? { checked: '' } : {}) });
    input.addEventListener('change', () => onChoose(value));
    group.append(el('label', {}, input, el('span', {}, text)));
  }
  return group;
}
