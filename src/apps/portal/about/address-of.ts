// The address of a website as people write it, such as www.example.org, for a link.
export const addressOf = (website: string): string => (/^https?:\/\//.test(website) ? website : `https://${website}`);
