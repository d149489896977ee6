import { type CommentOutput, UpdateCommentInput } from '@duet/router/comment.schema';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Avatar } from '../../components/avatar.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Moment } from '../../components/moment.tsx';
import { useUser } from '../session/use-session.ts';
import { CommentForm } from './comment-form.tsx';
import { useChangeComment } from './use-change-comment.ts';

interface CommentItemProps {
  slug: string;
  comment: CommentOutput;
}

export function CommentItem({ slug, comment }: CommentItemProps) {
  const { author, body, createdAt } = comment;
  const [isEditing, setIsEditing] = useState(false);
  const isOwn = useUser()?.username === author.username;

  return (
    <li className="comment">
      <div className="byline">
        <Avatar username={author.username} image={author.image} />
        <p>
          <Link to="/profiles/$username" params={{ username: author.username }}>
            {author.username}
          </Link>
          <Moment at={createdAt} />
        </p>
      </div>
      {isEditing ? (
        <CommentEditor slug={slug} comment={comment} onDone={() => setIsEditing(false)} />
      ) : (
        <p className="comment-body">{body}</p>
      )}
      {isOwn && !isEditing && (
        <CommentActions slug={slug} id={comment.id} onEdit={() => setIsEditing(true)} />
      )}
    </li>
  );
}

function CommentEditor({ slug, comment, onDone }: CommentItemProps & { onDone: () => void }) {
  const { update } = useChangeComment();
  const save = async ({ body }: { body: string }) => {
    await update.mutateAsync({ slug, id: comment.id, body });
    onDone();
  };
  return (
    <CommentForm
      schema={UpdateCommentInput.pick({ body: true })}
      label="Edit your comment"
      action="Save"
      body={comment.body}
      save={save}
      onCancel={onDone}
    />
  );
}

interface CommentActionsProps {
  slug: string;
  id: string;
  onEdit: () => void;
}

function CommentActions({ slug, id, onEdit }: CommentActionsProps) {
  const { remove } = useChangeComment();
  return (
    <div className="actions">
      <button type="button" className="button" onClick={onEdit}>
        Edit
        <span className="visually-hidden"> your comment</span>
      </button>
      <ConfirmDialog
        trigger="Delete"
        title="Delete your comment?"
        action="Delete it"
        onConfirm={() => remove.mutate({ slug, id })}
      >
        It will be gone for good.
      </ConfirmDialog>
    </div>
  );
}
