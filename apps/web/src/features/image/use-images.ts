import { errorMessage } from '@duet/client';
import type { FileOutput } from '@duet/router/file.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

export function useAddImage(onAdded: (image: FileOutput) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.image.create.mutationOptions({
      onSuccess: async (image) => {
        onAdded(image);
        toast(`${image.name} is in the article`);
        await queryClient.invalidateQueries(trpc.image.list.pathFilter());
      },
    }),
  );
}

export function useRemoveImage() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.image.delete.mutationOptions({
      onSuccess: () => toast('The image is gone. Take it out of the text too'),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.image.list.pathFilter()),
    }),
  );
}
