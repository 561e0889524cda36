const guidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a GUID in its hyphenated form, the shape of Entra's tenant and object ids. */
export function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** Whether two GUIDs are the same; their letters have no case. */
export function sameGuid(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
