import type { ResourcePage } from './resource-page.ts';

/** Pages of resources: files, backups and databases. */
export const STORAGE: readonly ResourcePage[] = [
  {
    kind: 'S3 bucket',
    arn: 'arn:aws:s3:::{bucket}[/[*]]',
    page: 's3/buckets/{bucket}?region={region}',
    sources: ['amplify', 'a9s'],
  },
  {
    kind: 'S3 prefix (what begins with it)',
    arn: 'arn:aws:s3:::{bucket}/{prefix*}*',
    page: 's3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}&showversions=false',
    sources: ['airflow'],
  },
  {
    kind: 'S3 prefix',
    arn: 'arn:aws:s3:::{bucket}/{prefix*}/',
    page: 's3/buckets/{bucket}?region={region}&bucketType=general&prefix={prefix}%2F&showversions=false',
    sources: ['airflow'],
  },
  {
    kind: 'S3 object',
    arn: 'arn:aws:s3:::{bucket}/{key*}',
    page: 's3/object/{bucket}?region={region}&bucketType=general&prefix={key}',
    sources: ['a9s', 'aws-console-url-python'],
  },
  {
    kind: 'EFS file system',
    arn: 'arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}',
    page: 'efs/home?region={region}#/file-systems/{id}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'FSx file system',
    arn: 'arn:aws:fsx:{region}:{account}:file-system/{id}',
    page: 'fsx/home?region={region}#file-system-details/{id}',
    sources: ['entity-links'],
  },
  {
    kind: 'Backup plan',
    arn: 'arn:aws:backup:{region}:{account}:backup-plan:{id}',
    page: 'backup/home?region={region}#/backupplan/details/{id}',
    sources: ['a9s', 'fixinventory'],
  },
  {
    kind: 'Backup vault',
    arn: 'arn:aws:backup:{region}:{account}:backup-vault:{name}',
    page: 'backup/home?region={region}#/backupvaults/details/{name}',
    sources: ['config-db', 'link2aws'],
  },
  {
    kind: 'RDS instance',
    arn: 'arn:aws:rds:{region}:{account}:db:{id}',
    page: 'rds/home?region={region}#database:id={id};is-cluster=false',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'Aurora cluster',
    arn: 'arn:aws:rds:{region}:{account}:cluster:{id}',
    page: 'rds/home?region={region}#database:id={id};is-cluster=true',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'RDS snapshot',
    arn: 'arn:aws:rds:{region}:{account}:snapshot:{id*}',
    page: 'rds/home?region={region}#db-snapshot:id={id}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'Aurora cluster snapshot',
    arn: 'arn:aws:rds:{region}:{account}:cluster-snapshot:{id*}',
    page: 'rds/home?region={region}#db-snapshot:id={id}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'DynamoDB table, index or stream',
    arn: 'arn:aws:dynamodb:{region}:{account}:table/{table}[/index/{index}][/stream/{stream*}]',
    page: 'dynamodbv2/home?region={region}#table?name={table}',
    sources: ['amplify', 'a9s'],
  },
  {
    kind: 'Redshift cluster',
    arn: 'arn:aws:redshift:{region}:{account}:cluster:{name}',
    page: 'redshiftv2/home?region={region}#cluster-details?cluster={name}',
    sources: ['cloudconsolelink', 'cdk-monitoring'],
  },
  {
    kind: 'ElastiCache replication group',
    arn: 'arn:aws:elasticache:{region}:{account}:replicationgroup:{name}',
    page: 'elasticache/home?region={region}#/redis/{name}',
    sources: ['cdk-monitoring', 'a9s'],
  },
  {
    kind: 'MemoryDB cluster',
    arn: 'arn:aws:memorydb:{region}:{account}:cluster/{name}',
    page: 'memorydb/home?region={region}#/clusters/{name}',
    sources: ['cloudconsolelink', 'entity-links'],
  },
  {
    kind: 'OpenSearch domain',
    arn: 'arn:aws:es:{region}:{account}:domain/{name}',
    page: 'aos/home?region={region}#opensearch/domains/{name}',
    sources: ['a9s', 'link2aws'],
  },
  {
    kind: 'DataSync task',
    arn: 'arn:aws:datasync:{region}:{account}:task/{id}',
    page: 'datasync/home?region={region}#/tasks/{id}',
    sources: ['airflow', 'cloudconsolelink'],
  },
  {
    kind: 'DataSync task execution',
    arn: 'arn:aws:datasync:{region}:{account}:task/{id}/execution/{execution}',
    page: 'datasync/home?region={region}#/history/{id}/{execution}',
    sources: ['airflow'],
  },
];
