import type { ScopesOutput } from '@duet/router/token.schema';
import { type ComponentProps, useId } from 'react';
import type { z } from 'zod';

export type Scope = z.infer<typeof ScopesOutput>['items'][number];

interface ScopeChoiceProps {
  scopes: readonly Scope[];
  field: ComponentProps<'input'> & { error: string | undefined };
}

/** What a token may do, resource by resource, each with what it opens. */
export function ScopeChoice({ scopes, field: { error, id, ...field } }: ScopeChoiceProps) {
  const errorId = useId();
  const groups = [...Map.groupBy(scopes, ({ resource }) => resource)];
  return (
    <fieldset
      id={id}
      className="scopes"
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : errorId}
    >
      <legend>What it may do</legend>
      {error !== undefined && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
      <div className="scope-groups">
        {groups.map(([resource, members]) => (
          <fieldset key={resource} className="scope-group">
            <legend>{toWords(resource)}</legend>
            {members.map((scope) => (
              <ScopeBox key={scope.name} scope={scope} field={field} />
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

/** `accessToken` is access token. */
function toWords(resource: string): string {
  return resource.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function ScopeBox({ scope, field }: { scope: Scope; field: ComponentProps<'input'> }) {
  const id = `scope-${scope.name}`;
  const detailsId = useId();
  return (
    <div className="scope">
      <div className="check">
        <input {...field} id={id} type="checkbox" value={scope.name} aria-describedby={detailsId} />
        <label htmlFor={id}>
          {scope.title} <code>{scope.name}</code>
        </label>
      </div>
      <p id={detailsId} className="field-hint">
        {scope.operations.join(' · ')}
      </p>
    </div>
  );
}
