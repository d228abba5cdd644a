using System.Text.Json;
using Bus.Codecs.Tests.Support;
using Bus.Codecs.Tests.Tables;
using Bus.Generators.Parsing.Shapes;

namespace Bus.Codecs.Tests;

/// <summary>The table and the generator's own lists cannot forget one another's types.</summary>
internal sealed class TheTable
{
    private static readonly Table[] Tables = AllTables.Tables;

    [TestCaseSource(nameof(Tables))]
    public void Has_a_row_for_every_member_of_its_contract(Table table)
        => Assert.That(table.Rows.Select(static row => row.Name), Is.EquivalentTo(table.Api.Rpcs.Select(rpc => $"{table.Api.Name}.{rpc.Member}")));

    [Test]
    public void Has_every_contract_of_this_assembly_that_returns_values_without_asking_for_any()
    {
        IEnumerable<string> contracts = typeof(TheTable).Assembly.GetTypes()
            .Where(static type => type.IsInterface && type.IsDefined(typeof(BusApiAttribute), inherit: false))
            .Where(static type => type.GetMethods().Any(static method => !method.IsSpecialName && !method.IsStatic && method.GetParameters().Length == 0))
            .Select(static type => type.FullName!);
        Assert.That(Tables.Select(static table => table.Api.Contract), Is.EquivalentTo(contracts));
    }

    [Test]
    public void Has_every_scalar_that_the_generator_knows_and_no_other()
        => Assert.That(Results(typeof(IScalarsApi)).Select(CSharpNames.Of), Is.EquivalentTo(ScalarTypes.All.Keys));

    [Test]
    public void Has_every_sequence_that_the_generator_knows_and_no_other()
        => Assert.That(Results(typeof(ISequencesApi)).Select(CSharpNames.OfDefinition), Is.EquivalentTo(CollectionTypes.Sequences.Keys));

    [Test]
    public void Has_every_dictionary_that_the_generator_knows_and_no_other()
        => Assert.That(Results(typeof(IDictionariesApi)).Select(CSharpNames.OfDefinition), Is.EquivalentTo(CollectionTypes.Dictionaries.Keys));

    [Test]
    public void Has_every_key_that_the_generator_knows_and_no_other()
    {
        Type[] keys = [.. Results(typeof(IKeysApi)).Select(static type => type.GetGenericArguments()[0])];
        Assert.That(keys.Where(static key => !key.IsEnum).Select(CSharpNames.Of), Is.EquivalentTo(ScalarTypes.Keys));
    }

    [TestCaseSource(nameof(Tables))]
    public void Has_contracts_whose_schema_is_JSON(Table table)
        => Assert.That(JsonElement.Parse(table.Api.Schema).GetProperty("rpcs").EnumerateObject().Select(static rpc => rpc.Name), Is.EquivalentTo(table.Api.Rpcs.Select(static rpc => rpc.Name)));

    private static IEnumerable<Type> Results(Type contract)
        => contract.GetMethods().Where(static method => !method.IsStatic).Select(static method => method.ReturnType.GetGenericArguments()[0]);
}
