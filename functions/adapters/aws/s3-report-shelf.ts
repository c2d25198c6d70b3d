import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ReportShelf } from '../../ports.ts';

/** Finished reports in a bucket. To tell an absent file from a forbidden one takes `s3:ListBucket`. */
export const s3ReportShelf = (client: S3Client, bucket: string): ReportShelf => ({
  put: async (key, body, contentType) => {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
    );
  },
  get: async (key) => {
    try {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const body = await found.Body?.transformToString('utf-8');
      if (body === undefined || found.ContentType === undefined)
        throw new Error(`${key} has no body or no type`);
      return { body, contentType: found.ContentType };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});
