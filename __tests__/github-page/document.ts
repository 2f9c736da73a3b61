import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A node of a parsed page; only the parts that this reads. */
interface PageNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly PageNode[];
}

function parse(page: string): PageNode {
  return unified().use(rehypeParse, { fragment: true }).parse(page) as PageNode;
}

/** The elements of a page in their order and depth, without any text. */
export function shapeOf(page: string): string {
  const shape = (node: PageNode): string => {
    const inner = (node.children ?? []).map(shape).join('');
    return node.tagName === undefined ? inner : `${node.tagName}>${inner}/${node.tagName}>`;
  };
  return shape(parse(page));
}

/** What a reader sees in each element of a name. */
export function textsOf(page: string, tagName: string): readonly string[] {
  return elements(parse(page), tagName).map(textOf);
}

/** The targets of the links, by the text of the link. */
export function linksOf(page: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elements(parse(page), 'a').map((link) => [textOf(link), String(link.properties?.['href'])]),
  );
}

function elements(node: PageNode, tagName: string): readonly PageNode[] {
  const inner = (node.children ?? []).flatMap((child) => elements(child, tagName));
  return node.tagName === tagName ? [node, ...inner] : inner;
}

function textOf(node: PageNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}
