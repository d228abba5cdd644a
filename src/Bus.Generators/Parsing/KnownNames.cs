namespace Bus.Generators.Parsing;

/// <summary>Names that the parser looks for.</summary>
internal static class KnownNames
{
    public const string RuntimeAssembly = "Bus.Runtime";
    public const string BusApiAttribute = "Bus.BusApiAttribute";
    public const string BusNameAttribute = "Bus.BusNameAttribute";
    public const string BusListenerAttribute = "Bus.BusListenerAttribute`1";
    public const string BusTransportAttribute = "Bus.Transports.BusTransportAttribute";
    public const string BusEvent = "Bus.BusEvent<T>";
    public const string EventContext = "Bus.EventContext";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string JsonPropertyNameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonIgnoreAttribute = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonRequiredAttribute = "System.Text.Json.Serialization.JsonRequiredAttribute";
    public const string ObsoleteAttribute = "System.ObsoleteAttribute";
    public const string InlineArrayAttribute = "System.Runtime.CompilerServices.InlineArrayAttribute";
    public const string StructLayoutAttribute = "System.Runtime.InteropServices.StructLayoutAttribute";
    public const string JsonConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string JsonConstructorAttribute = "System.Text.Json.Serialization.JsonConstructorAttribute";
    public const string JsonIncludeAttribute = "System.Text.Json.Serialization.JsonIncludeAttribute";
    public const string JsonExtensionDataAttribute = "System.Text.Json.Serialization.JsonExtensionDataAttribute";
    public const string JsonNumberHandlingAttribute = "System.Text.Json.Serialization.JsonNumberHandlingAttribute";
    public const string JsonPropertyOrderAttribute = "System.Text.Json.Serialization.JsonPropertyOrderAttribute";
    public const string JsonDerivedTypeAttribute = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string JsonPolymorphicAttribute = "System.Text.Json.Serialization.JsonPolymorphicAttribute";
    public const string JsonStringEnumMemberNameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    public const string JsonNumberEnumConverter = "System.Text.Json.Serialization.JsonNumberEnumConverter<TEnum>";
    public const string CompilerGeneratedAttribute = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    public const string FlagsAttribute = "System.FlagsAttribute";
    public const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
}
