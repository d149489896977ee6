import {
  type UpdateUserInput as Changes,
  UpdateUserInput,
  type UserOutput,
} from '@duet/router/user.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import { AvatarSettings, isUploaded } from './avatar-settings.tsx';

export function ProfileSettingsPage() {
  const user = useUser();
  return (
    <div className="page page-narrow">
      <PageHeading title="Profile" />
      {user && <AvatarSettings key={user.id} user={user} />}
      {user && <SettingsForm key={`form ${user.id}`} user={user} />}
    </div>
  );
}

function SettingsForm({ user }: { user: UserOutput }) {
  const save = useSaveSettings();
  const hasPortrait = isUploaded(user.image);
  const form = useSchemaForm({
    schema: UpdateUserInput,
    defaultValues: {
      username: user.username,
      bio: user.bio,
      image: hasPortrait ? undefined : (user.image ?? ''),
    },
    // An uploaded portrait is not this form's to change.
    submit: ({ image, ...changes }) => save(hasPortrait ? changes : { ...changes, image }),
  });

  return (
    <Form form={form} action="Save">
      <TextField label="Username" autoCapitalize="none" {...form.field('username')} />
      <TextArea
        label="About you"
        rows={4}
        hint="A few lines for your profile."
        {...form.field('bio')}
      />
      {!hasPortrait && (
        <TextField
          label="Picture"
          type="url"
          hint="The address of an image, starting with https://"
          {...form.field('image', { setValueAs: (address) => address || null })}
        />
      )}
      <p className="aside">You sign in with {user.email}.</p>
    </Form>
  );
}

/** A name or a picture stands beside everything its owner wrote: all of that is read again. */
function useSaveSettings() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const update = useMutation(trpc.user.update.mutationOptions());

  return async (changes: Changes) => {
    await update.mutateAsync(changes);
    await queryClient.invalidateQueries();
    toast('Saved');
  };
}
