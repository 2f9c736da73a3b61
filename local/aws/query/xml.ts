/** Values of the Query protocol: lists become `<member>` elements, `undefined` is left out. */
export type XmlContent =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

/** Writes one element with its escaped content. */
export function xmlElement(name: string, content: XmlContent, namespace?: string): string {
  if (content === undefined) {
    return '';
  }
  const attribute = namespace === undefined ? '' : ` xmlns="${escapeXml(namespace)}"`;
  return `<${name}${attribute}>${xmlContent(content)}</${name}>`;
}

function xmlContent(content: Exclude<XmlContent, undefined>): string {
  if (Array.isArray(content)) {
    return content.map((member) => xmlElement('member', member)).join('');
  }
  if (content instanceof Date) {
    return xmlTime(content);
  }
  if (typeof content === 'object') {
    return Object.entries(content)
      .map(([name, value]) => xmlElement(name, value))
      .join('');
  }
  return escapeXml(String(content));
}

/** AWS's Query services write whole seconds: `2026-01-01T00:00:00Z`. */
function xmlTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
