/** The connector's errors quote the message that was sent, with its face; their name and status say enough. */
export function describeFailure(thrown: unknown): string {
  const { name, statusCode, code } = Object(thrown) as { name?: unknown; statusCode?: unknown; code?: unknown };
  return `A turn ended in ${String(name)} (status ${String(statusCode)}, code ${String(code)})`;
}
