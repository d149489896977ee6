import { createFailure, GENERIC_FAILURES } from '@duet/procedure';
import Negotiator from 'negotiator';

const failure = createFailure(GENERIC_FAILURES);

/** Clients send few different headers; what is longer than theirs is read each time, so that memory stays small. */
const MAX_REMEMBERED = 100;
const MAX_REMEMBERED_LENGTH = 256;

/**
 * Compiles the choice between media types (RFC 9110 section 12.5.1), of which the first is for those who do not mind.
 * It throws `NOT_ACCEPTABLE` when `Accept` allows none. What was asked once costs a look into a map from then on.
 */
export function compileNegotiate<TOption extends { readonly mediaType: string }>(
  options: readonly TOption[],
): (accept: string | undefined) => TOption {
  const available = options.map(({ mediaType }) => mediaType);
  const byMediaType = new Map(options.map((option) => [withCharset(option.mediaType), option]));
  const choose = remember((accept) => {
    const headers = { accept: accept?.trim() || '*/*' };
    const [preferred] = new Negotiator({ headers }).mediaTypes([...byMediaType.keys()]);
    return preferred === undefined ? null : (byMediaType.get(preferred) ?? null);
  });

  return (accept) => {
    const chosen = choose(accept);
    if (chosen) return chosen;
    const message = `Accept allows none of what there is: ${available.join(', ')}`;
    throw failure('NOT_ACCEPTABLE', { message });
  };
}

/** A range that asks for UTF-8 is met: there is nothing else. */
function withCharset(mediaType: string): string {
  return `${mediaType}; charset=utf-8`;
}

/** Returns a function that decides about each header once, and again after a hundred others. */
export function remember<TResult>(
  choose: (header: string | undefined) => TResult,
): (header: string | undefined) => TResult {
  const known = new Map<string | undefined, TResult>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;

    const chosen = choose(header);
    if (header !== undefined && header.length > MAX_REMEMBERED_LENGTH) return chosen;
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(header, chosen);
    return chosen;
  };
}
