import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
type Resource = z.infer<typeof Resource>;
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
type Template = z.infer<typeof Template>;
const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })),
});
const LambdaProperties = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Code: z.object({ S3Key: z.string() }),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
});
const PolicyProperties = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Action: z.union([z.string(), z.array(z.string())]),
        Resource: z.unknown(),
        Condition: z
          .object({
            'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }).optional(),
          })
          .optional(),
      }),
    ),
  }),
});
const Intrinsic = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => ({ kind: 'ref' as const, id: Ref })),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((value) => ({ kind: 'attribute' as const, id: value['Fn::GetAtt'][0] })),
  z
    .object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) })
    .transform((value) => ({ kind: 'output' as const, name: value['Fn::GetStackOutput'].OutputName })),
  z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }).transform((value) => ({
    kind: 'join' as const,
    glue: value['Fn::Join'][0],
    parts: value['Fn::Join'][1],
  })),
]);

/** What a resource is called once it exists, given its type and its id in the template. */
export type Naming = (type: string, logicalId: string) => string;

type Right = {
  action: string;
  resource: string;
  /** Patterns of partition keys; undefined where any will do. */
  keys: string[] | undefined;
};

export type DeployedFunction = {
  /** File of its handler, without the ending. */
  name: string;
  bundle: string;
  variables: Record<string, string>;
  /** Each action with the resource that it is allowed on, by the resource's name. */
  rights: Right[];
};

/** The functions of a synthesised stage, as CloudFormation would make them of the templates. */
export const deployedFunctions = (cdkOut: string, stage: string, naming: Naming): DeployedFunction[] => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(cdkOut, file), 'utf8'));
  const data = Template.parse(read(`mentoring-${stage}-data.template.json`));
  const service = Template.parse(read(`mentoring-${stage}-service.template.json`));
  const { files } = Assets.parse(read(`mentoring-${stage}-service.assets.json`));

  const value = (template: Template, unresolved: unknown): string => {
    if (typeof unresolved === 'string') return unresolved;
    const found = Intrinsic.parse(unresolved);
    if (found.kind === 'join') return found.parts.map((part) => value(template, part)).join(found.glue);
    if (found.kind === 'output') return value(data, data.Outputs[found.name]?.Value);
    return naming(template.Resources[found.id]?.Type ?? '', found.id);
  };
  const rightsOf = (role: string) =>
    Object.values(service.Resources)
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .map(({ Properties }) => PolicyProperties.parse(Properties))
      .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .flatMap(({ Action, Resource: on, Condition }) => {
        const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
        const resources = [on].flat().map((resource) => value(service, resource));
        return [Action].flat().flatMap((action) => resources.map((resource) => ({ action, resource, keys })));
      });
  const deployed = ({ Properties }: Resource): DeployedFunction => {
    const { Environment, Code, Role } = LambdaProperties.parse(Properties);
    const entries = Object.entries(Environment.Variables);
    const variables = Object.fromEntries(entries.map(([name, set]) => [name, value(service, set)]));
    const folder = files[Code.S3Key.replace(/\.zip$/, '')]?.source.path ?? '';
    return {
      name: variables['POWERTOOLS_SERVICE_NAME'] ?? '',
      bundle: join(cdkOut, folder, 'index.mjs'),
      variables,
      rights: rightsOf(Role['Fn::GetAtt'][0]),
    };
  };
  return Object.values(service.Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(deployed);
};
