import type { FileOutput } from '@duet/router/file.schema';
import { CreateImageInput } from '@duet/router/image.schema';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../components/failure.tsx';
import { FileField } from '../../components/file-field.tsx';
import { useTRPC } from '../../trpc.ts';
import './article-images.css';
import { toMarkdown } from './to-markdown.ts';
import { useAddImage, useRemoveImage } from './use-images.ts';

interface ArticleImagesProps {
  slug: string;
  /** Puts Markdown into the article where its writer is. */
  insert: (markdown: string) => void;
}

/** The images of an article: to add, to put into it, and to remove. */
export function ArticleImages({ slug, insert }: ArticleImagesProps) {
  const images = useQuery(useTRPC().image.list.queryOptions({ slug }));
  const add = useAddImage((image) => insert(toMarkdown(image)));

  return (
    <section className="images" aria-label="Images">
      <FileField
        label="Add an image"
        hint="PNG, JPEG, GIF, WebP or AVIF, up to 5 MiB. It is kept as it is, with the place where it was taken if the file says so."
        schema={CreateImageInput.shape.image}
        isBusy={add.isPending}
        error={add.error}
        onChoose={(image) => add.mutate({ slug, image })}
      />
      {images.isError && <Failure error={images.error} onRetry={images.refetch} />}
      {images.data && images.data.items.length > 0 && (
        <ul className="images-list">
          {images.data.items.map((image) => (
            <ImageItem key={image.id} slug={slug} image={image} insert={insert} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ImageItem({ slug, image, insert }: ArticleImagesProps & { image: FileOutput }) {
  const remove = useRemoveImage();
  const { id, name, url } = image;
  return (
    <li>
      <img src={url} alt="" loading="lazy" />
      <span className="images-name">{name}</span>
      <button
        type="button"
        className="button"
        aria-label={`Insert ${name}`}
        onClick={() => insert(toMarkdown(image))}
      >
        Insert
      </button>
      <button
        type="button"
        className="button button-danger"
        aria-label={`Remove ${name}`}
        aria-disabled={remove.isPending}
        onClick={() => !remove.isPending && remove.mutate({ slug, id })}
      >
        Remove
      </button>
    </li>
  );
}
