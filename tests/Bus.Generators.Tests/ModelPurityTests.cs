using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Tests;

/// <summary>Nothing that the pipeline keeps holds on to a compilation.</summary>
public sealed class ModelPurityTests
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(SyntaxReference), typeof(AttributeData)];

    [Test]
    public void TrackedValues_HoldNoSymbol()
    {
        GeneratorRunResult result = Compile.Driver()
            .RunGenerators(Compile.Of(Sources.Auth, Sources.AuthService, Sources.Listeners, Sources.Module, Sources.EveryShape, Sources.Nested))
            .GetRunResult().Results[0];
        Assert.Multiple(() =>
        {
            foreach (string step in Steps.All)
            {
                object[] values = [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value)];
                Assert.That(values, Is.Not.Empty, $"{step} is not tracked");
                foreach (object value in values) Walk(value, step, []);
            }
        });
    }

    [Test]
    public void TheWalk_FindsASymbol()
    {
        Compilation compilation = Compile.Of(Sources.Auth);
        Assert.That(() => Walk(new { Inner = new[] { compilation.GlobalNamespace } }, "probe", []), Throws.InstanceOf<AssertionException>());
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        if (!value.GetType().IsValueType && !seen.Add(value)) return;
        foreach (Type forbidden in Forbidden)
            if (forbidden.IsInstanceOfType(value)) throw new AssertionException($"{path} holds a {forbidden.Name}: {value}");
        if (value is IEnumerable items)
            foreach (object? item in items) Walk(item, path + "[]", seen);
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
    }
}
