import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import type { Intent } from './article-form.tsx';

interface Saved {
  slug: string;
  intent: Intent;
}

/** Returns what follows a save: the lists are read again, and the writer sees the result. */
export function useAfterSave(): (saved: Saved) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  return async ({ slug, intent }) => {
    toast(intent === 'publish' ? 'Published' : 'Saved');
    void queryClient.invalidateQueries(trpc.article.pathFilter());
    void queryClient.invalidateQueries(trpc.tag.pathFilter());
    await navigate({ to: '/articles/$slug', params: { slug }, ignoreBlocker: true });
  };
}
