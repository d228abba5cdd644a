using System.Buffers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>A version of a contract that was built, with codecs that write and read.</summary>
internal sealed class Built
{
    private readonly Collector _collector = new([], []);
    private readonly Assembly _assembly;

    public Built(string source)
    {
        Compilation compilation = new Program(source).Compile();
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty, source);
        stream.Position = 0;
        _assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
        Type contract = _assembly.GetTypes().Single(static type => type.GetCustomAttribute<BusApiAttribute>() is not null);
        ApiDescriptor descriptor = (ApiDescriptor)typeof(Built).GetMethod(nameof(DescriptorOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(contract).Invoke(null, null)!;
        foreach (RpcDescriptor rpc in descriptor.Rpcs) rpc.Accept<Collector, bool>(ref _collector);
        foreach (EventDescriptor @event in descriptor.Events) @event.Accept<Collector, bool>(ref _collector);
    }

    /// <summary>What stands in the source's <c>Samples.All</c>.</summary>
    public IReadOnlyList<object?[]> Samples => (IReadOnlyList<object?[]>)_assembly.GetType("Samples")!.GetProperty("All")!.GetValue(null)!;

    /// <summary>Writes what a part carries, made of values.</summary>
    public string Write(string part, object?[] values, JsonDialect dialect) => _collector.Writers[part](values, dialect);

    /// <summary>What comes of a text that is read and written again, or null when it is refused.</summary>
    public string? Reread(string part, string text, JsonDialect dialect)
    {
        try
        {
            return _collector.Readers[part](text, dialect);
        }
        catch (BusFormatException)
        {
            return null;
        }
    }

    private static ApiDescriptor DescriptorOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    private readonly struct Collector(Dictionary<string, Func<object?[], JsonDialect, string>> writers, Dictionary<string, Func<string, JsonDialect, string>> readers) : IRpcVisitor<bool>, IEventVisitor<bool>
    {
        public Dictionary<string, Func<object?[], JsonDialect, string>> Writers => writers;

        public Dictionary<string, Func<string, JsonDialect, string>> Readers => readers;

        public bool Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            Add<TArguments>(rpc.Name + " arguments", (ref JsonReader reader) => rpc.ReadArguments(ref reader), (ref JsonWriter writer, TArguments value) => rpc.WriteArguments(ref writer, value),
                static values => values.Length == 0 ? default : (TArguments)Activator.CreateInstance(typeof(TArguments), values)!);
            Add<TResult>(rpc.Name + " result", (ref JsonReader reader) => rpc.ReadResult(ref reader), (ref JsonWriter writer, TResult value) => rpc.WriteResult(ref writer, value), static values => values is [TResult value] ? value : default!);
            return true;
        }

        public bool Visit<T>(EventDescriptor<T> @event)
        {
            Add<T>(@event.Name + " payload", (ref JsonReader reader) => @event.ReadPayload(ref reader), (ref JsonWriter writer, T value) => @event.WritePayload(ref writer, value),
                static values => (T)Activator.CreateInstance(typeof(T), values)!);
            return true;
        }

        private void Add<T>(string part, Reading<T> read, Writing<T> write, Func<object?[], T> make)
        {
            string WriteValue(T value, JsonDialect dialect)
            {
                ArrayBufferWriter<byte> output = new();
                JsonWriter writer = new(output, dialect);
                write(ref writer, value);
                writer.Flush();
                return Encoding.UTF8.GetString(output.WrittenSpan);
            }
            writers[part] = (values, dialect) => WriteValue(make(values), dialect);
            readers[part] = (text, dialect) =>
            {
                JsonReader reader = new(Encoding.UTF8.GetBytes(text));
                T value = read(ref reader);
                reader.End();
                return WriteValue(value, dialect);
            };
        }

        private delegate T Reading<out T>(ref JsonReader reader);

        private delegate void Writing<in T>(ref JsonWriter writer, T value);
    }
}
