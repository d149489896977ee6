/** Asks for one page after the other. */
export async function* readPages(call, input, options) {
  let cursor = input?.cursor;
  do {
    const page = await call(cursor ? { ...input, cursor } : input, options);
    yield page;
    if (page.nextCursor && page.nextCursor === cursor) throw new Error('The list does not go on');
    cursor = page.nextCursor;
  } while (cursor);
}

/** The items of all pages. */
export async function* readItems(call, input, options) {
  for await (const page of readPages(call, input, options)) yield* page.items;
}
