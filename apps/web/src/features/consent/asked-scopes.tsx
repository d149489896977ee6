import type { RouterOutputs } from '@duet/client';

type Scope = RouterOutputs['consent']['byUid']['scopes'][number];

/** Scopes in people's words, each with what it opens. */
export function AskedScopes({ scopes }: { scopes: readonly Scope[] }) {
  return (
    <ul className="asked-scopes">
      {scopes.map(({ name, title, operations }) => (
        <li key={name}>
          <strong>{title}</strong>
          {operations.length > 0 && (
            <details>
              <summary>What that means</summary>
              <ul>
                {operations.map((operation) => (
                  <li key={operation}>{operation}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
