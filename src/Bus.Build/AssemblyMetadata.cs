using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bus.Build;

/// <summary>Reads <c>[assembly: AssemblyMetadata]</c> without loading the assembly.</summary>
internal static class AssemblyMetadata
{
    private const string Attribute = "AssemblyMetadataAttribute";

    private const ushort Prolog = 1;

    /// <summary>The value of a key, or null.</summary>
    public static string? Find(string path, string key)
    {
        using FileStream stream = File.OpenRead(path);
        using PEReader file = new(stream);
        MetadataReader metadata = file.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (!IsMetadata(metadata, attribute)) continue;
            BlobReader value = metadata.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() == Prolog && value.ReadSerializedString() == key) return value.ReadSerializedString();
        }
        return null;
    }

    private static bool IsMetadata(MetadataReader metadata, CustomAttribute attribute)
        => attribute.Constructor.Kind == HandleKind.MemberReference
            && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, Attribute);
}
