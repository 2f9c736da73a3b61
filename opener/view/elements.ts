/**
 * An element of the page's own HTML.
 *
 * @throws Error if there is none of this kind.
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

/** An element with a text in it; texts are never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A copy of what a `<template>` of the page holds. */
export function copyOf(template: string): HTMLElement {
  const { content } = find(template, HTMLTemplateElement);
  const copy = document.importNode(content, true).firstElementChild;
  if (!(copy instanceof HTMLElement)) {
    throw new Error(`${template} is empty.`);
  }
  return copy;
}
