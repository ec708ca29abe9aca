// An address that leads nowhere, said without blame, with the ways on.
import { Button } from '@mantine/core';
import { IconArrowLeft, IconSignLeft } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from '../parts/page.tsx';

export function NotFound() {
  const { history } = useRouter();
  return (
    <Page title="Nothing at this address" width="reading">
      <EmptyState
        icon={IconSignLeft}
        title="The page may have moved, or the address lost a piece"
        action={
          <>
            <Button renderRoot={(props) => <Link to="/" {...props} />}>To the first page</Button>
            <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => history.back()}>
              Back
            </Button>
          </>
        }
      >
        Nothing was changed. If you followed a link from a message, it may point to something that is not open to you.
      </EmptyState>
    </Page>
  );
}
