/**
 * An element of the page's own HTML.
 *
 * @throws Error if there is no element of this kind.
 */
export function find<E extends Element>(
  selector: string,
  kind: new () => E,
  root: ParentNode = document,
): E {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) {
    throw new Error(`The page has no ${selector}.`);
  }
  return found;
}

/** Makes an element with a text; the text is never parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Copies the content of a `<template>` of the page. */
export function copyOf(template: string): HTMLElement {
  const { content } = find(template, HTMLTemplateElement);
  const copy = document.importNode(content, true).firstElementChild;
  if (!(copy instanceof HTMLElement)) {
    throw new Error(`${template} is empty.`);
  }
  return copy;
}
