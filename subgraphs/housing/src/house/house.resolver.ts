import { createError, osloDate, Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CreateHouseInput } from './house.input';
import type { HouseService } from './house.service';
import { OwnHouse, readOwnHouses } from './own-house';
import { HousingVacancy, vacanciesIn } from './vacancies';

@Resolver()
export class HouseResolver {
  constructor(private readonly deps: { readonly houses: HouseService; readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [OwnHouse], { description: "The houses of the asker's own organisation, by name." })
  houses(@Ctx() { hop, at }: SubgraphContext): Promise<readonly OwnHouse[]> {
    return readOwnHouses(this.deps.query, hop, osloDate(at));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [HousingVacancy], {
    description:
      "The free places in the open houses of the asker's own organisation, by kind and by whom they are for.",
  })
  async vacancies(@Ctx() context: SubgraphContext): Promise<readonly HousingVacancy[]> {
    return vacanciesIn(await this.houses(context));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnHouse, { description: "Opens a house of the asker's own organisation." })
  async createHouse(
    @Arg('input', () => CreateHouseInput) input: CreateHouseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<OwnHouse> {
    const { id } = await this.deps.houses.create(authorOf(context.hop, context.at), input);
    return this.getOwnHouse(id, context);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnHouse, { description: 'Closes a house in which nobody lives.' })
  async closeHouse(@Arg('houseId', () => ID) houseId: string, @Ctx() context: SubgraphContext): Promise<OwnHouse> {
    const { id } = await this.deps.houses.close(authorOf(context.hop, context.at), houseId);
    return this.getOwnHouse(id, context);
  }

  private async getOwnHouse(id: string, context: SubgraphContext): Promise<OwnHouse> {
    const house = (await this.houses(context)).find((each) => each.id === id);
    if (house === undefined) throw createError('NOT_FOUND', 'your organisation has no such house');
    return house;
  }
}
